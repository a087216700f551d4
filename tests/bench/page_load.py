"""How long a cheap telephone on a slow line waits for a page: the largest contentful paint in a throttled Chromium.

PYTHONPATH=tests python -m bench.page_load site
"""

import argparse
import shutil
import statistics
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from site_server import serving

PAGES = ("", "thu-tuc/1.000894/", "ke-hoach/2017/993-kh-ubnd-lai-chau/")
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""1.6 Mbit/s with 150 ms there and back."""
SLOWER_PROCESSOR = 4
_LARGEST_PAINT = """() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
  .observe({type: "largest-contentful-paint", buffered: true}))"""
_LAYOUT_SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 100);
})"""


def main() -> None:
    """Print for each page the median of the largest paint, the worst layout shift, and the bytes of a first visit."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site", type=Path)
    options.add_argument("--repeat", type=int, default=5)
    given = options.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with serving(given.site) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"]
        )
        for address in PAGES:
            found = [_visit(browser, origin + address) for _ in range(given.repeat)]
            paint, shift, size = (statistics.median(each) for each in zip(*found, strict=True))
            print(f"/{address}: paint {paint / 1000:.2f} s (wanted 2.0), shift {shift:.3f}, {size / 1000:.0f} kB")


def _visit(browser: Browser, address: str) -> tuple[float, float, float]:
    """Milliseconds to the largest paint, the layout shift, and the bytes, of a visit with nothing in the cache."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, device_scale_factor=2)
    page = context.new_page()
    network, sizes = context.new_cdp_session(page), list[float]()
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", LINE)
    network.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})
    page.goto(address, wait_until="networkidle")
    paint, shift = page.evaluate(_LARGEST_PAINT), page.evaluate(_LAYOUT_SHIFT)
    context.close()
    return paint, shift, sum(sizes)


if __name__ == "__main__":
    main()
