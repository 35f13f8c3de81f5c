"""What one would write with TRL alone for the same run. Usage: python plain_trl.py BASE_FOLDER WORK"""

import json
import sys
from pathlib import Path

import torch
from datasets import disable_progress_bars, load_dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer
from trl import SFTConfig, SFTTrainer

base, work = Path(sys.argv[1]), Path(sys.argv[2])
training = json.loads((work / "training.json").read_text())
disable_progress_bars()
torch.set_num_threads(training["threads"])
torch.use_deterministic_algorithms(True)


def to_conversation(row: dict) -> dict:
    return {
        "prompt": [{"role": "user", "content": row["question"]}],
        "completion": [{"role": "assistant", "content": row["answer"]}],
    }


rows = load_dataset("parquet", data_files=str(work / "rows.parquet"), split="train")
rows = rows.map(to_conversation, remove_columns=rows.column_names)
split = rows.train_test_split(test_size=training["validationShare"], seed=training["seed"])
trainer = SFTTrainer(
    model=AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32),
    processing_class=AutoTokenizer.from_pretrained(base),
    args=SFTConfig(
        output_dir=str(work / "out"),
        max_steps=training["steps"],
        per_device_train_batch_size=training["batchSize"],
        per_device_eval_batch_size=training["batchSize"],
        gradient_accumulation_steps=training["gradientAccumulation"],
        learning_rate=training["learningRate"],
        max_length=training["sequenceLength"],
        seed=training["seed"],
        logging_steps=1,
        save_steps=training["checkpointEvery"],
        eval_strategy="steps",
        eval_steps=training["evaluateEvery"],
        gradient_checkpointing=False,
        bf16=False,
        use_cpu=True,
        disable_tqdm=True,
        report_to=[],
    ),
    train_dataset=split["train"],
    eval_dataset=split["test"],
    peft_config=LoraConfig(
        r=training["loraRank"],
        lora_alpha=training["loraAlpha"],
        lora_dropout=training["loraDropout"],
        target_modules="all-linear",
        task_type="CAUSAL_LM",
    ),
)
trainer.train()
trainer.save_model(str(work / "result"))
losses = [entry["loss"] for entry in trainer.state.log_history if "loss" in entry]
(work / "loss.json").write_text(json.dumps({"lastLoss": losses[-1]}))
