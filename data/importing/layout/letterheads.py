"""What speaks of an office and of nobody: the letterhead above a table, and the names of agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OFFICE = re.compile(
    r"(?i)\b(?:pemerintah|pemkab|pemko|pemprov|dinas|badan|kantor|uptd|p2tp2a|sekretariat|kementerian|kepolisian|polres|sapa"
    r"|polda|polsek|kejaksaan|pengadilan|puskesmas|rsud|rumah sakit|kecamatan|kelurahan|lembaga|yayasan|komisi|balai"
    r"|unit|kabupaten|kota|provinsi)\b"
)
_ADDRESS = re.compile(
    r"(?i)\b(?:jl|jln|jalan|komplek|gedung|telp|telepon|tlp|fax|faks\w*|website|kode pos|pos)\b"
)
# A number of an office has the code of its town; 08 is somebody's telephone, wherever it stands.
_LANDLINE = re.compile(
    r"(?<!\d)(?<!\d[.,])(?:\(?\+62\)?[ .-]?\(?[2-7]\d{1,2}\)?|\(0[2-7]\d{1,2}\)|0[2-7]\d{1,2})"
    r"[ .–-]*\d{2,4}(?:[ .–-]?\d{1,4}){1,2}"
    r"(?:\s*(?:[,/&]|dan|s\.?d\.?)\s*\d{2,8})*(?!\d)"
)
# The State's line for women and children, 129 and its WhatsApp, belongs to nobody.
_SAPA = re.compile(r"(?<!\d)(?:\+62[ .-]?|0)8111[ .-]?129[ .-]?129(?!\d)")
_OFFICE_MAIL = re.compile(
    r"(?i)(?<![\w.+-])(?:[\w.+-]+@[\w.-]+\.(?:go|desa|polri|mil)\.id"
    r"|(?:dinas[._-]?)?(?:uptd|dp3a|dpppa|p3a|dppkb|dinsos|diskominfo|disdik|dinkes|p2tp2a|pppa|polres|polda|ppa|humas|sekretariat)"
    r"[\w+-]*(?:[._-](?:ppa|uptd|kab|kota|kalteng|katingan|kobar|kotim|kapuas|barsel|barut|bartim|seruyan|sukamara"
    r"|lamandau|gumas|pulpis|mura|palangkaraya))*\d{0,4}@[\w-]+\.[\w.]+)(?![\w-])"
)
_AGENCY = re.compile(
    r"(?i)^[\"'(\s]*(?:\d{1,2}[.)]\s*)?(?:forum|yayasan|lembaga|lsm|lksa|lpsk|lpa|lbh|panti|pondok|ponpes|pesantren"
    r"|masjid|mesjid|musholl?a|langgar|gereja|jemaat|keuskupan|paroki|pura|balai|pt|cv|ud|rs|rsud|rsia|rsu|rumah|klinik"
    r"|puskesmas|posyandu|sekolah|sd|sdn|smp|smpn|sma|sman|smk|smkn|slb|tk|paud|ra|mi|min|mts|mtsn|ma|man|madrasah"
    r"|majelis|dinas|badan|kantor|uptd|unit|polres|polsek|polda|satreskrim|kejaksaan|pengadilan|komunitas"
    r"|perkumpulan|ikatan|persatuan|perhimpunan|himpunan|organisasi|karang taruna|tim penggerak|pkk|dewan|pusat|sanggar"
    r"|taman|universitas|institut|iain|stai|stain|akademi|fakultas|radio|media|koran|bank|kpai|kpaid|komisi"
    r"|kelompok|gerakan|relawan|sahabat|jaringan|aliansi|koalisi|asosiasi|serikat|muslimat|fatayat|aisyiyah|nasyiatul"
    r"|pkbm|damang|kedamangan|desa|kelurahan|kecamatan|pemerintah|kementerian|bkmt|gow|dharma wanita|bhayangkari|patbm"
    r"|p2tp2a|puspaga|telepon sahabat|koperasi|toko|warung|hotel|kwartir|pramuka|palang merah|pmi|gugus|satgas|wahana"
    r"|child|children|foundation|agency|office)\b"
)
# In the name of an agency these are words: Yayasan An. Nur, Forum Anak: Tunas, Masjid Umar bin Khattab.
_WORDS_OF_NAMES = (
    (re.compile(r"\b(An|AN)\. ?(?=[A-Z])"), r"\1-"),
    (re.compile(r"(?i)\b(anak|korban|saksi|pelapor|pelaku) ?[:=]"), r"\1 "),
    (re.compile(r"(?i) (?:bin|binti|bte)\.? "), "-"),
)


def speaks_of_office(texts: Iterable[str]) -> bool:
    """Whether the titles above a table are of an office: its name, or its address."""
    return any(_OFFICE.search(text) or _ADDRESS.search(text) for text in texts)


def is_address(text: str) -> bool:
    """Whether a title says where an office stands or how it is reached: its town is not what the table is about."""
    return _ADDRESS.search(text) is not None


def without_contacts(text: str) -> str:
    """A text without the numbers and addresses by which an office is reached; those of a person stay in it."""
    return _LANDLINE.sub(" ", _SAPA.sub(" ", _OFFICE_MAIL.sub(" ", text)))


def without_agency(text: str) -> str:
    """The name of an agency without what would be somebody's name elsewhere; any other text as it is."""
    if _AGENCY.match(text):
        for shape, plain in _WORDS_OF_NAMES:
            text = shape.sub(plain, text)
    return text
