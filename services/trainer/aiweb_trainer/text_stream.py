"""Generated tokens into text, as they come: whole characters only, ended by a stop string, nothing shown too early."""

from tokenizers import Tokenizer
from tokenizers.decoders import DecodeStream


class StopFilter:
    """Lets text through up to a stop string; what might be the beginning of one is held back."""

    def __init__(self, stops: list[str]):
        self._stops = [stop for stop in stops if stop]
        self._held = ""
        self.stopped = False

    def feed(self, text: str) -> str:
        if self.stopped:
            return ""
        text = self._held + text
        ends = [at for at in (text.find(stop) for stop in self._stops) if at >= 0]
        if ends:
            self.stopped, self._held = True, ""
            return text[: min(ends)]
        keep = max((self._overlap(text, stop) for stop in self._stops), default=0)
        self._held = text[len(text) - keep :]
        return text[: len(text) - keep]

    def rest(self) -> str:
        held, self._held = self._held, ""
        return held

    @staticmethod
    def _overlap(text: str, stop: str) -> int:
        """Length of the longest end of text that begins stop."""
        longest = min(len(text), len(stop) - 1)
        return next((n for n in range(longest, 0, -1) if text.endswith(stop[:n])), 0)


class TextStream:
    """Token by token to text; `rest` gives what an unfinished character or stop string held back."""

    def __init__(self, tokenizer: Tokenizer, stops: list[str]):
        self._tokenizer = tokenizer
        self._decoder = DecodeStream(skip_special_tokens=True)
        self._filter = StopFilter(stops)
        self._ids: list[int] = []
        self._decoded = 0

    @property
    def stopped(self) -> bool:
        return self._filter.stopped

    def feed(self, token: int) -> str:
        self._ids.append(token)
        text = self._decoder.step(self._tokenizer, token) or ""
        self._decoded += len(text)
        return self._filter.feed(text)

    def rest(self) -> str:
        whole = self._tokenizer.decode(self._ids, skip_special_tokens=True)
        return self._filter.feed(whole[self._decoded :]) + self._filter.rest()
