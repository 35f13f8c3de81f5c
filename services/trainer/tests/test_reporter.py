"""The reporter against a real HTTP server with faults: in order, each once, nothing lost."""

import socket
import threading

import pytest

from aiweb_trainer.internal_client import InternalClient, Refused, Superseded, Unavailable
from aiweb_trainer.reporter import Reporter
from fake_aiweb import TOKEN, FakeAIWeb


def client_of(url: str, token: str = TOKEN) -> InternalClient:
    return InternalClient(url, "/internal/attempts/a", token)


def reporter_for(url: str, ended: list[str], heartbeat: float = 0.1) -> Reporter:
    reporter = Reporter(client_of(url), heartbeat, lambda: ended.append("superseded"), lambda: ended.append("cancelled"))
    reporter.start()
    return reporter


def delivered_steps(aiweb: FakeAIWeb) -> list[int]:
    return [m["step"] for e in aiweb.events for m in e.get("metrics", [])]


@pytest.mark.parametrize("fault", [(500, b"oops"), (0, b""), (503, b""), (429, b"")])
def test_faults_lose_and_double_nothing(fault: tuple[int, bytes]):
    with FakeAIWeb() as aiweb:
        count = 0

        def two_of_three(*_: object) -> tuple[int, bytes] | None:
            nonlocal count
            count += 1
            return fault if count % 3 else None

        aiweb.fault = two_of_three
        reporter = reporter_for(aiweb.url, [])
        for step in range(1, 51):
            reporter.metric(step=step, loss=1.0)
        assert reporter.flush(20)
        reporter.close()
        assert delivered_steps(aiweb) == list(range(1, 51))
        assert [e["sequence"] for e in aiweb.events] == list(range(1, len(aiweb.events) + 1))


def test_settle_waits_for_what_was_added_before_it_however_much_follows():
    with FakeAIWeb() as aiweb:
        reporter = reporter_for(aiweb.url, [])
        stop = threading.Event()

        def go_on() -> None:
            step = 10
            while not stop.wait(0.001):
                step += 1
                reporter.metric(step=step, loss=1.0)

        for step in range(1, 11):
            reporter.metric(step=step, loss=1.0)
        writer = threading.Thread(target=go_on)
        writer.start()
        assert reporter.settle(20)
        assert delivered_steps(aiweb)[:10] == list(range(1, 11))
        stop.set()
        writer.join()
        reporter.close()


def test_what_cannot_be_sent_is_left_out_and_said_and_the_heartbeat_goes_on():
    with FakeAIWeb() as aiweb:
        reporter = reporter_for(aiweb.url, [])
        reporter.log("info", "half a pair: \ud83d")
        assert reporter.flush(20)
        reporter.metric(step=1, loss=float("nan"))
        aiweb.wait_for(lambda: "left out" in aiweb.log_text(), 20)
        reporter.metric(step=2, loss=1.0)
        assert reporter.flush(20)
        reporter.close()
        assert "half a pair: ?" in aiweb.log_text()
        assert delivered_steps(aiweb) == [2]


def test_settle_gives_up_while_aiweb_is_away():
    with FakeAIWeb() as aiweb:
        aiweb.fault = lambda *_: (503, b"")
        reporter = reporter_for(aiweb.url, [])
        reporter.metric(step=1, loss=1.0)
        assert not reporter.settle(0.3)
        reporter.close()


def test_an_answer_that_was_lost_is_repeated_with_the_same_sequence():
    with FakeAIWeb() as aiweb:
        lost = iter([True])

        def take_and_drop(method: str, path: str, body: bytes) -> tuple[int, bytes] | None:
            if next(lost, False):
                aiweb.take_event(path, body)
                return 0, b""
            return None

        aiweb.fault = take_and_drop
        reporter = reporter_for(aiweb.url, [])
        reporter.log("info", "once")
        assert reporter.flush(10)
        reporter.close()
        assert aiweb.log_text().split() == ["once"]
        assert len(aiweb.requests) >= 2


def test_what_is_said_while_aiweb_is_away_comes_later():
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        port = reserved.getsockname()[1]
    reporter = reporter_for(f"http://127.0.0.1:{port}", [])
    reporter.metric(step=1, loss=2.0)
    assert not reporter.flush(0.5)
    with FakeAIWeb() as aiweb:
        reporter._client = client_of(aiweb.url)
        assert reporter.flush(10)
        reporter.close()
        assert delivered_steps(aiweb) == [1]


@pytest.mark.parametrize("status", [409, 401, 410])
def test_a_superseded_attempt_says_no_more(status: int):
    with FakeAIWeb() as aiweb:
        ended: list[str] = []
        aiweb.fault = lambda *_: (status, b"superseded")
        reporter = reporter_for(aiweb.url, ended)
        reporter.metric(step=1)
        reporter._thread.join(5)
        assert ended == ["superseded"] and aiweb.events == []
        said = len(aiweb.requests)
        reporter.metric(step=2)
        assert not reporter.flush(0.3) and len(aiweb.requests) == said


def test_cancel_is_heard_by_the_heartbeat():
    with FakeAIWeb() as aiweb:
        ended: list[str] = []
        reporter = reporter_for(aiweb.url, ended)
        aiweb.wait_for(lambda: len(aiweb.events) >= 3, 5)
        aiweb.cancel = True
        reporter._thread.join(5)
        assert ended == ["cancelled"]


def test_a_batch_that_is_refused_does_not_stop_the_heartbeat():
    with FakeAIWeb() as aiweb:
        refusals = iter([(400, b"no")])
        aiweb.fault = lambda *_: next(refusals, None)
        reporter = reporter_for(aiweb.url, [])
        aiweb.wait_for(lambda: len(aiweb.events) >= 2, 5)
        reporter.close()


def test_long_lines_are_split_and_large_amounts_come_in_batches():
    with FakeAIWeb() as aiweb:
        reporter = reporter_for(aiweb.url, [])
        reporter.log("info", "x" * 45_000)
        for step in range(5_000):
            reporter.metric(step=step)
        assert reporter.flush(10)
        reporter.close()
        assert [len(line["text"]) for e in aiweb.events for line in e.get("logs", [])] == [20_000, 20_000, 5_000]
        assert max(len(e.get("metrics", [])) for e in aiweb.events) <= 2_000
        assert delivered_steps(aiweb) == list(range(5_000))


def test_client_tells_refusals_apart(tmp_path):
    with FakeAIWeb() as aiweb:
        client = client_of(aiweb.url)
        answers: dict[int, type[Exception]] = {404: Refused, 400: Refused, 500: Unavailable, 0: Unavailable, 409: Superseded}
        for status, kind in answers.items():
            aiweb.fault = lambda *_, status=status: (status, b"")
            with pytest.raises(kind):
                client.download("/x", tmp_path / "file")
        aiweb.fault = lambda *_: (200, b"<html>")
        with pytest.raises(Unavailable, match="cannot be read"):
            client.get_json("/x")


def test_a_download_cut_short_is_noticed(tmp_path):
    listener = socket.create_server(("127.0.0.1", 0))

    def half() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(10_000)
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf")

    threading.Thread(target=half, daemon=True).start()
    with listener, pytest.raises(Unavailable):
        client_of(f"http://127.0.0.1:{listener.getsockname()[1]}").download("/x", tmp_path / "file")
