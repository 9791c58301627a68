"""The catalogue: places, expos, rounds, pavilions, producers, booths and their exhibits."""

from .booths import BoothPage
from .exhibits import Exhibit, Product
from .expos import ExpoOrganiser, ExpoPage, ExpoPartner
from .honours import Honour
from .images import ExpoImage, ExpoRendition
from .marketplaces import Marketplace
from .names import Named
from .organisations import Organisation
from .places import ExportFigure, Province, Regency
from .producers import (
    Certificate,
    CertificateKind,
    Contact,
    Producer,
    ProducerAssociation,
    ProducerSector,
    ProducerWords,
    SizeRecord,
)
from .rounds import PavilionPage, RoundPage, RoundProvince
from .taxonomy import Category, Material, Sector

__all__ = [
    "BoothPage",
    "Category",
    "Certificate",
    "CertificateKind",
    "Contact",
    "Exhibit",
    "ExpoImage",
    "ExpoOrganiser",
    "ExpoPage",
    "ExpoPartner",
    "ExpoRendition",
    "ExportFigure",
    "Honour",
    "Marketplace",
    "Material",
    "Named",
    "Organisation",
    "PavilionPage",
    "Producer",
    "ProducerAssociation",
    "ProducerSector",
    "ProducerWords",
    "Product",
    "Province",
    "Regency",
    "RoundPage",
    "RoundProvince",
    "Sector",
    "SizeRecord",
]
