"""Which product an exhibit shows: found or made by its code, when a booth is saved."""

import uuid
from collections import Counter
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from booths.models import Exhibit, Producer, Product

#: An exhibit and the code that was typed for it; empty in an incomplete draft.
Coded = tuple[Exhibit, str]


def code_problems(producer: Producer, exhibits: Sequence[Coded]) -> dict[int, str]:
    """Return what is wrong with the codes of a booth's exhibits, by their position."""
    problems = {}
    counts = Counter(code for _exhibit, code in exhibits if code)
    for position, (exhibit, code) in enumerate(exhibits):
        product = exhibit.product
        if counts[code] > 1:
            problems[position] = _("Two products of this booth have the code %(code)s.") % {"code": code}
        elif product and product.is_published and product.code != code:
            problems[position] = _(
                "This product is published as %(code)s; its code stays. For another product add another exhibit."
            ) % {"code": product.code}
        elif product and product.is_published and product.producer_id != producer.pk:
            problems[position] = _("This product is published as one of %(producer)s, not of this producer.") % {
                "producer": product.producer
            }
    return problems


@transaction.atomic
def identify(producer: Producer, exhibits: Sequence[Coded]) -> None:
    """Point each exhibit to the producer's product with its code, making those that there are not.

    A product that nobody has seen yet follows its exhibit: it takes the new code, and an address made of the new name.

    Args:
        producer: whose products they are.
        exhibits: those of a booth, with codes that ``code_problems`` finds nothing against.
    """
    existing = {product.code: product for product in Product.objects.filter(producer=producer)}
    replaced = []
    renamed: list[tuple[Product, str]] = []
    own = {exhibit.product_id for exhibit, _code in exhibits if exhibit.product_id}
    for exhibit, code in exhibits:
        if not code:
            continue
        product = exhibit.product
        found = existing.get(code)
        if product is None:
            exhibit.product = found or Product(producer=producer, code=code)
        elif found is not None and found.pk != product.pk and found.pk not in own:
            replaced.append(product)
            exhibit.product = found
        elif (product.code, product.producer_id) != (code, producer.pk):
            renamed.append((product, code))
    # Two codes may have changed places: nothing has its new one before all have given up the old.
    for product, _code in renamed:
        Product.objects.filter(pk=product.pk).update(code=f"~{uuid.uuid4().hex[:30]}", producer=producer)
    for product, code in renamed:
        product.code, product.producer = code, producer
        product.save()
    for exhibit, _code in exhibits:
        if exhibit.product and not exhibit.product.is_published:
            exhibit.product.take_slug(exhibit.name)
            exhibit.product.save()
            exhibit.product = exhibit.product
    for product in replaced:
        if not product.is_published and not product.exhibits.exists():
            product.delete()
