"""The bare measure: `model.generate` of transformers with the same adapter, nothing around it.

Usage: bare_generate.py BASE_FOLDER ADAPTER_FOLDER. Reads one JSON a line, {"prompt", "tokens"}; answers with {"seconds", "tokens"}.
"""

import json
import os
import sys
import time

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.utils import logging


def main(base: str, adapter: str) -> None:
    torch.set_num_threads(len(os.sched_getaffinity(0)))
    logging.disable_progress_bar()
    tokenizer = AutoTokenizer.from_pretrained(base, local_files_only=True)
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32, use_safetensors=True, local_files_only=True)
    model = PeftModel.from_pretrained(model, adapter).eval()
    model.generation_config.update(do_sample=False, temperature=None, top_p=None, top_k=None)
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        inputs = tokenizer.apply_chat_template([{"role": "user", "content": asked["prompt"]}], add_generation_prompt=True, return_tensors="pt", return_dict=True)
        started = time.perf_counter()
        with torch.inference_mode():
            output = model.generate(**inputs, max_new_tokens=asked["tokens"], min_new_tokens=asked["tokens"])
        seconds = time.perf_counter() - started
        print(json.dumps({"seconds": seconds, "tokens": output.shape[1] - inputs["input_ids"].shape[1]}), flush=True)


main(*sys.argv[1:])
