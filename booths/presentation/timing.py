"""When a round is, in words."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from booths.models import RoundPage
from booths.models.rounds import RoundState
from expo_site import formats


@dataclass(frozen=True)
class Timing:
    """Where a round stands, as pages say it."""

    state: RoundState
    #: One word, as “Open”.
    label: str
    #: One line, as “Open until 18 December 2021”.
    line: str
    #: All that is known, as “29 November – 18 December 2021, Western Indonesia Time”; empty where nothing is.
    span: str


def timing(round_page: RoundPage, now: datetime) -> Timing:
    """Compose where a round stands at ``now``."""
    state = round_page.state(now)
    labels = {
        RoundState.OPEN: pgettext("round", "Open"),
        RoundState.UPCOMING: pgettext("round", "Upcoming"),
        RoundState.CLOSED: pgettext("round", "Closed"),
        RoundState.UNDATED: pgettext("round", "Date to come"),
    }
    return Timing(state, labels[state], _line(round_page, state), _span(round_page))


def _line(round_page: RoundPage, state: RoundState) -> str:
    opens = _moment(round_page, round_page.opens_on, round_page.opens_at)
    closes = _moment(round_page, round_page.closes_on, round_page.closes_at)
    if state == RoundState.UPCOMING:
        return pgettext("round", "Opens on %(date)s") % {"date": opens}
    if state == RoundState.CLOSED:
        return pgettext("round", "Closed since %(date)s") % {"date": closes}
    if state == RoundState.OPEN and closes:
        return pgettext("round", "Open until %(date)s") % {"date": closes}
    if state == RoundState.OPEN:
        return pgettext("round", "Open since %(date)s") % {"date": opens}
    return _("The dates are not known yet.")


def _span(round_page: RoundPage) -> str:
    opens_on, closes_on = round_page.opens_on, round_page.closes_on
    if opens_on is None and closes_on is None:
        return ""
    if opens_on and closes_on and not (round_page.opens_at or round_page.closes_at):
        dates = formats.days(opens_on, closes_on)
    else:
        opens = _moment(round_page, opens_on, round_page.opens_at)
        closes = _moment(round_page, closes_on, round_page.closes_at)
        dates = " – ".join(filter(None, [opens, closes]))
    noon = datetime.combine(opens_on or closes_on or date.min, time(12), round_page.zone)
    # Translators: the dates of a round, and the time zone that they are meant in.
    return _("%(dates)s, %(zone)s") % {"dates": dates, "zone": formats.zone(noon)}


def _moment(round_page: RoundPage, on: date | None, at: time | None) -> str:
    if on is None:
        return ""
    if at is None:
        return formats.day(on)
    hour = formats.hour(datetime.combine(on, at, round_page.zone))
    # Translators: a date and an hour of it, as “18 December 2021, 17:00”.
    return _("%(date)s, %(hour)s") % {"date": formats.day(on), "hour": hour}
