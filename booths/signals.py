"""What the rooms above may listen to."""

from django.dispatch import Signal

#: The public side of booths changed: published, withdrawn, moved, made private, deleted, said in another language.
#: Sent within the transaction of the change, with ``booth_ids``, the ids of their source pages.
booths_changed = Signal()

#: Many rows with names (places, sectors, categories, materials) were written at once, without a signal for each.
names_loaded = Signal()
