"""Makes `tiny-test`: a Llama-like base model of about 100,000 random, seeded weights, for tests.

Usage: python -m aiweb_trainer.prepare_tiny --cache DIR
Needs neither network nor torch, and gives the same bytes (so the same digest) everywhere.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy
from safetensors.numpy import save_file
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

from .base_store import settle, write_json

NAME = "tiny-test"
SEED = 20261123
HIDDEN, LAYERS, HEADS, KEY_HEADS, FEED = 64, 2, 4, 2, 128
CONTEXT = 512
SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
TEMPLATE = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)


def write_tokenizer(folder: Path) -> int:
    """One token a byte, three special ones; returns the size of the vocabulary."""
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={letter: len(SPECIAL) + i for i, letter in enumerate(letters)} | {s: i for i, s in enumerate(SPECIAL)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(s, special=True) for s in SPECIAL])
    tokenizer.save(str(folder / "tokenizer.json"))
    settings = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": "<|im_start|>",
        "eos_token": "<|im_end|>",
        "pad_token": "<|endoftext|>",
        "unk_token": "<|endoftext|>",
        "model_max_length": CONTEXT,
    }
    write_json(folder / "tokenizer_config.json", settings)
    (folder / "chat_template.jinja").write_text(TEMPLATE)
    return tokenizer.get_vocab_size()


def write_model(folder: Path, vocabulary: int) -> int:
    """Config and random weights; returns the number of parameters."""
    random = numpy.random.Generator(numpy.random.PCG64(SEED))

    def normal(*shape: int) -> numpy.ndarray:
        # Drawn as integers and scaled, so that no platform's logarithm has a say in the bytes.
        return (random.integers(-1000, 1001, size=shape).astype(numpy.float32) * numpy.float32(0.0001)).astype(numpy.float32)

    head = HIDDEN // HEADS
    weights = {"model.embed_tokens.weight": normal(vocabulary, HIDDEN), "model.norm.weight": numpy.ones(HIDDEN, numpy.float32)}
    for layer in range(LAYERS):
        prefix = f"model.layers.{layer}."
        weights |= {
            f"{prefix}input_layernorm.weight": numpy.ones(HIDDEN, numpy.float32),
            f"{prefix}post_attention_layernorm.weight": numpy.ones(HIDDEN, numpy.float32),
            f"{prefix}self_attn.q_proj.weight": normal(HIDDEN, HIDDEN),
            f"{prefix}self_attn.k_proj.weight": normal(KEY_HEADS * head, HIDDEN),
            f"{prefix}self_attn.v_proj.weight": normal(KEY_HEADS * head, HIDDEN),
            f"{prefix}self_attn.o_proj.weight": normal(HIDDEN, HIDDEN),
            f"{prefix}mlp.gate_proj.weight": normal(FEED, HIDDEN),
            f"{prefix}mlp.up_proj.weight": normal(FEED, HIDDEN),
            f"{prefix}mlp.down_proj.weight": normal(HIDDEN, FEED),
        }
    save_file(dict(sorted(weights.items())), str(folder / "model.safetensors"), metadata={"format": "pt"})
    config = {
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "dtype": "float32",
        "vocab_size": vocabulary,
        "hidden_size": HIDDEN,
        "intermediate_size": FEED,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "num_key_value_heads": KEY_HEADS,
        "head_dim": head,
        "max_position_embeddings": CONTEXT,
        "rms_norm_eps": 1e-05,
        "rope_parameters": {"rope_theta": 10000.0, "rope_type": "default"},
        "tie_word_embeddings": True,
        "hidden_act": "silu",
        "bos_token_id": 1,
        "eos_token_id": 2,
        "pad_token_id": 0,
    }
    write_json(folder / "config.json", config)
    write_json(folder / "generation_config.json", {"bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 0})
    return sum(w.size for w in weights.values())


def prepare(cache: Path) -> dict:
    """Writes CACHE/DIGEST and CACHE/tiny-test.json, and returns the manifest."""
    cache.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{NAME}-", dir=cache))
    try:
        parameters = write_model(folder, write_tokenizer(folder))
        manifest = settle(folder, cache, {"name": NAME, "parameters": parameters, "contextLength": CONTEXT, "hasChatTemplate": True})
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    write_json(cache / f"{NAME}.json", {"digest": manifest["digest"]})
    return manifest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, required=True)
    manifest = prepare(parser.parse_args().cache)
    print(json.dumps({"phase": NAME, "done": 1, "total": 1, "text": "The test model is ready", "digest": manifest["digest"]}), flush=True)


if __name__ == "__main__":
    main()
