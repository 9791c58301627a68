from django.db import migrations

from search import text_index


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(text_index.create, text_index.drop)]
