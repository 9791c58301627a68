"""An editor makes a booth in two languages; a visitor without JavaScript finds it in a third one."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, expect

PRODUCTS = [
    ("Keranjang bambu", "AR-1", "Keranjang bertutup dari bambu.", "Baskets", "Keranjang bambu di atas meja"),
    ("Topi pandan", "AR-2", "Topi lebar dari pandan.", "Hats", "Topi pandan di atas kursi"),
]
ENGLISH = [
    "Rajapolah Weavers",
    "Weaving from Tasikmalaya.",
    *("Bamboo basket", "A lidded basket of bamboo.", "A bamboo basket on a table"),
    *("Pandan hat", "A wide hat of pandan.", "A pandan hat on a chair"),
]


@pytest.fixture
def editor(browser: Browser, site: str) -> Iterator[Page]:
    """A page in the admin, signed in."""
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto("/admin/login/")
    page.fill("[name=username]", "editor")
    page.fill("[name=password]", "browser-test")
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/")
    yield page
    context.close()


def choose(page: Page, field: str, text: str) -> None:
    """Choose a row in the chooser of a field."""
    page.locator(f"#{field}-chooser [data-chooser-action-choose]").first.click()
    modal = page.locator(".modal-dialog")
    modal.locator("input[name=q]").fill(text)
    modal.get_by_role("link", name=text, exact=True).click()
    expect(modal).to_have_count(0)


def publish(page: Page) -> None:
    page.get_by_role("button", name="More actions").first.click()
    page.locator("[name=action-publish]").click()
    expect(page.locator(".messages")).to_contain_text("published")


def make_producer(page: Page) -> None:
    page.goto("/admin/snippets/booths/producer/add/")
    page.fill("[name=brand]", "Anyaman Rajapolah")
    choose(page, "id_province", "West Java")
    choose(page, "id_producer_sectors-0-sector", "Crafts")
    publish(page)


def make_booth(page: Page, folder: Path) -> None:
    page.goto("/admin/booths/")
    page.get_by_role("link", name="Add booth").first.click()
    choose(page, "id_producer", "Anyaman Rajapolah")
    page.fill("[name=title]", "Anyaman Rajapolah")
    page.fill("[name=introduction]", "Anyaman dari Tasikmalaya.")
    for number, (name, code, summary, category, alternative) in enumerate(PRODUCTS):
        page.locator("#id_exhibits-ADD").click()
        prefix = f"exhibits-{number}"
        page.fill(f"[name={prefix}-name]", name)
        page.fill(f"[name={prefix}-code]", code)
        page.fill(f"[name={prefix}-summary]", summary)
        choose(page, f"id_{prefix}-category", category)
        add_picture(page, prefix, draw(folder / f"{code}.jpg", number))
        page.fill(f"[name={prefix}-pictures-0-value-alt_text]", alternative)
    publish(page)


def add_picture(page: Page, prefix: str, path: Path) -> None:
    page.locator(f"#inline_child_{prefix} [data-streamfield-stream-container] button").first.click()
    page.locator(f"#inline_child_{prefix} [id^={prefix}-pictures-0] [data-chooser-action-choose]").first.click()
    modal = page.locator(".modal-dialog")
    modal.get_by_role("tab", name="Upload").click()
    modal.locator("input[type=file]").set_input_files(path)
    expect(modal.get_by_label("Title")).to_have_value(path.stem)
    modal.get_by_role("button", name="Upload").click()
    expect(modal).to_have_count(0)


def draw(path: Path, number: int) -> Path:
    image = Image.new("RGB", (1200, 900), (214, 196, 160))
    ImageDraw.Draw(image).ellipse((300, 200 + 100 * number, 900, 800), fill=(120, 80 + 60 * number, 40))
    image.save(path)
    return path


def translate_into_english(page: Page) -> None:
    page.goto("/admin/booths/")
    page.get_by_role("link", name="Anyaman Rajapolah", exact=True).first.click()
    page.get_by_role("button", name="Actions").first.click()
    page.get_by_role("link", name="Translate").click()
    page.get_by_label("English").check()
    page.get_by_role("button", name="Submit").click()
    for text in ENGLISH:
        page.get_by_role("button", name="Translate", exact=True).first.click()
        page.locator("main textarea").fill(text)
        page.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator("main textarea")).to_have_count(0)
    page.get_by_role("button", name="Publish in English").click()
    expect(page.locator(".messages")).to_contain_text("Published")


def test_an_editor_makes_a_booth_and_a_japanese_visitor_finds_it(browser, site, editor, tmp_path):
    make_producer(editor)
    make_booth(editor, tmp_path)
    translate_into_english(editor)

    context = browser.new_context(
        base_url=site, locale="ja-JP", java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    visitor = context.new_page()
    visitor.goto("/")
    assert visitor.url == f"{site}/ja/"
    visitor.fill("[name=q]", "竹かご")
    visitor.keyboard.press("Enter")
    visitor.get_by_role("link", name="Bamboo basket").click()

    assert visitor.locator("html").get_attribute("lang") == "ja"
    assert visitor.locator("h1").inner_text() == "Bamboo basket"
    assert visitor.locator("h1").get_attribute("lang") == "en"
    expect(visitor.get_by_role("img", name="A bamboo basket on a table")).to_be_visible()
    expect(visitor.locator("main")).to_contain_text("A lidded basket of bamboo.")
    expect(visitor.locator("main")).not_to_contain_text("Keranjang")
    visitor.get_by_role("link", name="Rajapolah Weavers").first.click()
    assert visitor.locator("h1").inner_text() == "Rajapolah Weavers"
    expect(visitor.get_by_role("link", name="Pandan hat")).to_be_visible()
    context.close()

    for language in ("ja", "ar", "en"):
        hold_pages_to_axe(browser, site, language)


def hold_pages_to_axe(browser: Browser, site: str, language: str) -> None:
    """Let axe look at every page on the way to the booth, narrow and wide."""
    for width in (390, 1280):
        context = browser.new_context(base_url=site, viewport={"width": width, "height": 900})
        page = context.new_page()
        expo = f"/{language}/pameran-uji/"
        round_page = f"{expo}gelombang-uji/"
        booth = f"{round_page}jawa-barat/anyaman-rajapolah/"
        paths = [f"/{language}/", expo, round_page, f"{round_page}jawa-barat/", booth, f"{booth}keranjang-bambu/"]
        paths += [f"/{language}/search/?q=bambu", f"/{language}/provinces/", f"/{language}/provinces/jawa-barat/"]
        for path in paths:
            response = page.goto(path)
            results = Axe().run(page)

            assert response.status == 200, path
            assert results.violations_count == 0, f"{path} at {width}: {results.generate_report()}"
            overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert overflow == 0, f"{path} at {width} is {overflow} pixels too wide"
        context.close()


def test_the_site_is_used_by_keyboard_alone(browser, site):
    context = browser.new_context(base_url=site, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto("/en/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("zzzz")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/en/search/\?q=zzzz$"))
    context.close()
