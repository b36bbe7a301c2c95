"""One answer: the prompt is evaluated, then token follows token."""

import math
import time
from collections.abc import Callable, Sequence
from itertools import islice, takewhile

from inglenook.engine.host.model import Model
from inglenook.engine.host.prompt import format_of, tokenize, write_prompt
from inglenook.engine.host.rates import per_second
from inglenook.engine.host.refused import Refused
from inglenook.engine.host.sampler import Sampler
from inglenook.engine.host.text import TextStream
from inglenook.engine.messages import (
    Answer,
    Done,
    Generate,
    Piece,
    PromptProgress,
    StopReason,
    Timings,
)
from inglenook.prompts.templates import Rendered

#: Pieces go to the window at most this often.
_BATCHES_PER_S = 30
#: Most seconds that one step of a prompt should take: progress is told after each,
#: and a stop is seen between the nodes of a graph, the largest of which take 3 % of
#: it. Steps of 1 s made prompts 5 % slower than llama.cpp's own batches.
_STEP_S = 3.0
_LEAST_STEP_TOKENS = 32


class Generation:
    """Answers one request.

    Args:
        model: The loaded model.
        request: What to answer, and how.
        send: Takes progress and pieces.
    """

    def __init__(
        self, model: Model, request: Generate, send: Callable[[Answer], None]
    ) -> None:
        self._model = model
        self._request = request
        self._send = send
        self._began = time.perf_counter()
        self._prompt_s = 0.0
        self._first_token_s = 0.0
        self._n_prompt = 0
        self._n_reused = 0
        self._n_generated = 0

    def run(self) -> Done:
        """Answer; progress and pieces go out on the way.

        Raises:
            Refused: The prompt does not fit, an adapter or the grammar cannot be
                used, or llama.cpp cannot go on.
            PromptNotRendered: The chat template failed.
        """
        request = self._request
        self._model.reader.use(request.messages, request.projector)
        prompt = write_prompt(self._model, request)
        self._model.use_adapters(request.adapters)
        tokens = self._fitting(prompt)
        stop = self._request.stop
        if self._request.messages:
            stop += format_of(self._model, self._request).stop
        said = list(filter(_is_text, tokens))
        sampler = Sampler(request.sampling, self._model.vocabulary, said)
        try:
            if not self._evaluate(tokens):
                return self._done("stopped")
            if prompt.opens_thought:
                # The model only closes it; without its beginning it is no thought.
                self._send(Piece(f"{prompt.opens_thought}\n", 0))
            return self._done(self._generate(sampler, prompt.text, stop))
        finally:
            sampler.close()

    def _fitting(self, prompt: Rendered) -> list[int]:
        """The tokens of a prompt, if they fit."""
        tokens = tokenize(self._model, prompt)
        n_context = self._model.context_tokens
        n_cells = len(tokens) + self._model.reader.n_more_cells
        if n_cells >= n_context:
            raise Refused("prompt_too_long", numbers=(n_cells, n_context, 0))
        return tokens

    def _evaluate(self, prompt: Sequence[int]) -> bool:
        """Evaluate what the cache does not hold; False if it was stopped."""
        began = time.perf_counter()
        done = self._n_reused = self._model.cache.keep_prefix(prompt)
        self._n_prompt = len(prompt)
        rate = self._model.prompt_tokens_per_s
        while done < len(prompt):
            self._send(PromptProgress(done, len(prompt)))
            step_began = time.perf_counter()
            step = self._next_step(prompt, done, rate)
            is_text = _is_text(step[0])
            evaluate = self._model.decode if is_text else self._model.look
            if self._model.stop.is_up or not evaluate(step):
                return False
            done += len(step)
            if is_text:
                rate = len(step) / (time.perf_counter() - step_began)
        self._send(PromptProgress(done, len(prompt)))
        self._prompt_s = time.perf_counter() - began
        return True

    def _next_step(
        self, prompt: Sequence[int], done: int, rate: float
    ) -> Sequence[int]:
        """What to evaluate in one go: a stretch of an image, or some text before one.

        Args:
            prompt: All tokens.
            done: How many of them are evaluated.
            rate: How many are per second.
        """
        if not _is_text(prompt[done]):
            return prompt[done : done + self._model.reader.length(prompt[done])]
        n_text = sum(1 for _ in takewhile(_is_text, islice(prompt, done, None)))
        n_most = max(_LEAST_STEP_TOKENS, int(rate * _STEP_S))
        n_most = min(n_most, self._model.plan.ubatch_tokens)
        n_steps = math.ceil(n_text / n_most)
        return prompt[done : done + math.ceil(n_text / n_steps)]

    def _generate(
        self, sampler: Sampler, prompt: str, stop: Sequence[str]
    ) -> StopReason:
        model, outbox = self._model, _Outbox(self._send)
        stream = TextStream(stop)
        reason: StopReason | None = None
        while reason is None:
            token = sampler.sample(model.context)
            if not self._n_generated:
                self._first_token_s = time.perf_counter() - self._began
            self._n_generated += 1
            if model.vocabulary.is_end(token):
                reason = "end"
            else:
                text = stream.feed(model.vocabulary.piece(token))
                outbox.add(text, self._n_generated)
                reason = self._reason_to_end(stream, token)
        outbox.add(stream.finish(), self._n_generated)
        outbox.flush()
        if reason != "stop_string":
            pending = () if reason == "end" else (token,)
            model.cache.end_answer(prompt, outbox.sent, pending)
        return reason

    def _reason_to_end(self, stream: TextStream, token: int) -> StopReason | None:
        """Why the answer ends here; else the token is evaluated."""
        model = self._model
        if stream.is_stopped:
            return "stop_string"
        if self._n_generated == self._request.max_tokens:
            return "length"
        n_cells = len(model.cache.tokens) + model.reader.n_more_cells
        if n_cells >= model.context_tokens:
            return "context_full"
        if model.stop.is_up or not self._decode(token):
            return "stopped"
        return None

    def _decode(self, token: int) -> bool:
        """Evaluate a token, with as many threads as is fastest just now."""
        model = self._model
        began = time.perf_counter()
        is_done = model.decode((token,))
        if model.pacer is not None and is_done:
            n_threads = model.pacer.count(time.perf_counter() - began)
            if n_threads is not None:
                model.use_threads(n_threads)
        return is_done

    def _done(self, reason: StopReason) -> Done:
        elapsed = time.perf_counter() - self._began
        n_evaluated = self._n_prompt - self._n_reused
        generating_s = elapsed - self._first_token_s
        return Done(
            reason,
            Timings(
                prompt_tokens=self._n_prompt,
                reused_tokens=self._n_reused,
                prompt_tokens_per_s=per_second(n_evaluated, self._prompt_s),
                time_to_first_token_s=self._first_token_s,
                generated_tokens=self._n_generated,
                tokens_per_s=per_second(self._n_generated - 1, generating_s),
            ),
        )


def _is_text(token: int) -> bool:
    return token >= 0


class _Outbox:
    """Sends text in batches, at most 30 a second."""

    def __init__(self, send: Callable[[Answer], None]) -> None:
        self._send = send
        self._text = ""
        self._n_tokens = 0
        self._sent_at = 0.0
        self.sent = ""

    def add(self, text: str, n_tokens: int) -> None:
        """Some more text; it goes out at once where it is time."""
        self._text += text
        self._n_tokens = n_tokens
        if time.perf_counter() - self._sent_at >= 1 / _BATCHES_PER_S:
            self.flush()

    def flush(self) -> None:
        """Send what has gathered."""
        if self._text:
            self._send(Piece(self._text, self._n_tokens))
            self.sent += self._text
            self._text = ""
            self._sent_at = time.perf_counter()
