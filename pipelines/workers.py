"""Processes that read one page at a time, each bounded in time and memory."""

import asyncio
import ctypes
import json
import multiprocessing
import os
import resource
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLong
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

from pebble import ProcessExpired, ProcessPool

from pipelines.outcomes import Refused, Unreadable

Result = TypeVar("Result")
PATIENCE: Final = 8
"""Times the limit of CPU that a page may take by the clock: the machine may be busy."""
LOST: Final = 3600
"""Seconds after which nobody will answer any more, whatever the reason."""
PAGES: Final = 1000
"""Pages that a worker reads before a new one takes its place: vocabularies grow."""
ATTEMPTS: Final = 3
MALLOC: Final = {
    "MALLOC_ARENA_MAX": 1,
    "MALLOC_TRIM_THRESHOLD_": 8 * 1024 * 1024,
    "MALLOC_MMAP_THRESHOLD_": 1024 * 1024,
}
"""Lower ones give back more, and take a fifth more time: memory is asked for anew."""
MALLOPT: Final = (-8, -1, -3)
"""Their numbers in malloc.h."""


class WorkersDied(RuntimeError):
    """No worker stays alive: it is not the page's fault."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("the processes that read pages die as soon as they start")


def spare_memory() -> None:
    """Make glibc give back what pages took; this process, and those that it starts."""
    for name, value in MALLOC.items():
        os.environ.setdefault(name, str(value))
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        for number, value in zip(MALLOPT, MALLOC.values(), strict=True):
            mallopt(number, value)


def start_worker(models: Mapping[str, str] | None, memory: int) -> None:
    """Load the models and bound what a page may take; `memory` in MiB."""
    if models is not None:
        from pipelines.models import OWN_MODELS, load_model

        for name in {**OWN_MODELS, **models}.values():
            load_model(name)
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * os.sysconf("SC_PAGESIZE") + memory * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def bounded(seconds: float, function: Callable[..., Result], *values: Any) -> Result:
    """Call a function in a worker; SIGPROF ends the process that needs more CPU."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return function(*values)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


class WorkerPool:
    """Workers copied from one process that has loaded all they need."""

    def __init__(
        self,
        workers: int,
        seconds: float,
        memory: int,
        models: Mapping[str, str] | None,
    ) -> None:
        """`models`: language → spaCy pipeline in the place of the project's own; None:
        no names are looked for, and no pipeline is loaded."""
        self.workers = workers
        self.seconds = seconds
        self.memory = memory
        self.models = models
        self._pool = self._new_pool()
        self._is_started = False
        self._starting = threading.Lock()

    def _new_pool(self) -> ProcessPool:
        # One thread each: the workers are the parallelism.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        spare_memory()
        os.environ.pop("WORKER_MODELS", None)
        if self.models is not None:
            os.environ["WORKER_MODELS"] = json.dumps(dict(self.models))
        # Workers would run the main program's imports too, which are Scrapy's: 50 MB.
        main = sys.modules["__main__"]
        main.__file__, main.__spec__ = None, None
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["pipelines.collector", "pipelines.preload"])
        return ProcessPool(
            max_workers=self.workers,
            max_tasks=PAGES,
            initializer=start_worker,
            initargs=(self.models, self.memory),
            context=context,
        )

    async def call(self, function: Callable[..., Result], *values: Any) -> Result:
        """Call a function in a worker; raises Unreadable when that kills it, WorkersDied
        when none can be started."""
        for _ in range(ATTEMPTS):
            try:
                with self._told():
                    task = await self._start(function, *values)
                    return await asyncio.wait_for(asyncio.wrap_future(task), LOST)
            except BrokenProcessPool:
                continue
        raise WorkersDied

    def each(
        self, function: Callable[..., Result], rows: Iterable[tuple[Any, ...]]
    ) -> Iterator[Result | Refused]:
        """Call a function for each row in the workers; give what it gives, in order.

        A Refused that it raises is given in the result's place.
        """
        waiting: deque[Future[Any]] = deque()
        for row in rows:
            waiting.append(self._submit(function, *row))
            if len(waiting) > 4 * self.workers:
                yield self._result(waiting.popleft())
        while waiting:
            yield self._result(waiting.popleft())

    async def _start(
        self, function: Callable[..., Result], *values: Any
    ) -> Future[Any]:
        """Submit a call; the first ones wait for the models elsewhere than here."""
        if self._is_started and self._pool.active:
            return self._submit(function, *values)
        task = await asyncio.to_thread(self._submit, function, *values)
        self._is_started = True
        return task

    def _submit(self, function: Callable[..., Result], *values: Any) -> Future[Any]:
        limit = PATIENCE * self.seconds
        # Two threads that start it at once would each take it for a dead one.
        with self._starting:
            if not self._pool.active:
                self.close()
                self._pool = self._new_pool()
            return self._pool.submit(bounded, limit, self.seconds, function, *values)

    def _result(self, task: Future[Any]) -> Any:
        try:
            with self._told():
                return task.result()
        except Refused as reason:
            return reason
        except BrokenProcessPool as error:
            raise WorkersDied from error

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the death of a worker into the reason Unreadable."""
        try:
            yield
        except TooLong as error:
            raise Unreadable("not read in time") from error
        except ProcessExpired as error:
            if error.exitcode == -signal.SIGPROF:
                raise Unreadable(f"took over {self.seconds:g} s of CPU") from error
            raise Unreadable(f"its worker died ({error.exitcode})") from error
        except (MemoryError, RecursionError) as error:
            raise Unreadable(f"{type(error).__name__} while reading it") from error

    def close(self) -> None:
        """End the workers."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()
