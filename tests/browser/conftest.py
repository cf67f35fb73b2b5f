"""A browser that the system has, driven by Playwright; every request other than a page's own file is refused."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"


@dataclass
class Window:
    """A page in the browser, and what went on in it."""

    page: Page
    said: list[str] = field(default_factory=list)
    """What stood in the console, and every error."""
    asked: list[str] = field(default_factory=list)
    """Every request that was no page on disk."""
    allowed: set[str] = field(default_factory=set)

    def open(self, path: Path, place: str = "") -> Page:
        self.allowed |= {each.as_uri() for each in path.parent.rglob("*.html")}
        self.page.goto(path.as_uri() + place)
        return self.page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[..., Window]]:
    """Make a window of some size and colour scheme; afterwards it must have been quiet and asked for nothing."""
    made: list[Window] = []

    def make(width: int = 1400, height: int = 900, **given: Any) -> Window:
        context = browser.new_context(viewport={"width": width, "height": height}, **given)
        found = Window(context.new_page())
        made.append(found)

        def refuse(route: Route) -> None:
            if route.request.url.partition("#")[0] in found.allowed:
                route.continue_()
            else:
                found.asked.append(route.request.url)
                route.abort()

        context.route("**/*", refuse)
        found.page.on("console", lambda message: found.said.append(message.text))
        found.page.on("pageerror", lambda error: found.said.append(str(error)))
        return found

    yield make
    for each in made:
        assert each.said == []
        assert each.asked == []
        each.page.context.close()
