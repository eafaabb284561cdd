"""The downloads of a built site, opened by the programs that readers use: the data package by
Frictionless, the workbook by openpyxl. SITE is the folder of the built site."""

import csv
import datetime
import json
import os
import pathlib
import shutil
import tempfile
import unittest
import zipfile

import frictionless
import openpyxl

SITE = pathlib.Path(os.environ["SITE"])
DATA = SITE / "data"


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def problems_of(package):
    report = frictionless.validate(str(package))
    return [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors
    ]


class Package(unittest.TestCase):
    """datapackage.json is true of the CSV files."""

    def test_no_table_breaks_what_is_said_of_it(self):
        package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
        named = {resource["path"] for resource in package["resources"]}
        self.assertEqual(named, {path.name for path in DATA.glob("*.csv")})
        self.assertEqual(problems_of(DATA / "datapackage.json"), [])

    def test_what_is_wrong_would_be_found(self):
        faults = {
            "participants.csv": (",kota,", ",kotta,"),
            "participations.csv": ("\r\nagam-2023,agam,", "\r\nagam-2023,agamm,"),
            "sources.csv": (",2023-10,", ",October 2023,"),
        }
        for name, (right, wrong) in faults.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                copy = pathlib.Path(shutil.copytree(DATA, pathlib.Path(folder) / "data"))
                text = (copy / name).read_bytes().decode("utf-8")
                self.assertIn(right, text)
                changed = text.replace(right, wrong, 1).encode("utf-8")
                (copy / name).write_bytes(changed)
                found = problems_of(copy / "datapackage.json")
                value = wrong.strip(",\r\n").split(",")[-1]
                self.assertTrue(any(value in problem for problem in found), found)
                self.assertTrue(any("hash" in problem for problem in found), found)


class Workbook(unittest.TestCase):
    """programme.xlsx opens, and its cells are typed."""

    # By the types of the data package.
    TYPES = {
        "string": (str,),
        "number": (int, float),
        "integer": (int,),
        "boolean": (bool,),
        "date": (datetime.datetime,),
    }

    @classmethod
    def setUpClass(cls):
        cls.book = openpyxl.load_workbook(DATA / "programme.xlsx")
        cls.package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))

    def test_a_sheet_a_table(self):
        names = [resource["name"] for resource in self.package["resources"]]
        self.assertEqual(self.book.sheetnames, ["About", *names, "Dictionary"])

    def test_heads_are_bold_and_stay_in_sight(self):
        for name in self.book.sheetnames[1:]:
            sheet = self.book[name]
            self.assertEqual(sheet.freeze_panes, "A2", name)
            self.assertTrue(all(cell.font.b for cell in sheet[1]), name)
            self.assertEqual(sheet.auto_filter.ref, sheet.dimensions, name)
            widths = [column.width for column in sheet.column_dimensions.values()]
            self.assertTrue(widths and all(4 < width < 60 for width in widths), (name, widths))

    @classmethod
    def types_of(cls, field):
        kinds = cls.TYPES[field["type"]]
        # Of dates that are not all known to the day, those that are; of lists of numbers, single ones.
        if "pattern" in field.get("constraints", {}):
            kinds += (datetime.datetime,)
        return kinds + ((int, float) if field["name"] == "computed" else ())

    def test_cells_are_typed(self):
        seen = set()
        for resource in self.package["resources"]:
            columns = zip(resource["schema"]["fields"], self.book[resource["name"]].iter_cols())
            for field, (head, *cells) in columns:
                self.assertEqual(head.value, field["name"])
                for cell in cells:
                    if cell.value is None:
                        continue
                    where = f"{resource['name']}.{field['name']}: {cell.value!r}"
                    self.assertNotEqual(cell.data_type, "f", where)
                    self.assertIsInstance(cell.value, self.types_of(field), where)
                    if isinstance(cell.value, datetime.datetime):
                        self.assertEqual(cell.number_format, "yyyy-mm-dd", where)
                    seen.add(type(cell.value))
        self.assertLessEqual({str, int, float, datetime.datetime}, seen)

    def test_it_says_what_the_tables_say(self):
        for resource in self.package["resources"]:
            sheet = self.book[resource["name"]]
            table = rows_of(DATA / resource["path"])
            found = [[self.text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
            wanted = [[cell.removeprefix("'") for cell in row] for row in table]
            self.assertEqual(found, wanted, resource["name"])

    @staticmethod
    def text(value):
        if value is None:
            return ""
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, datetime.datetime):
            return value.date().isoformat()
        return str(value)


class PressKits(unittest.TestCase):
    """Every press kit unpacks, and its workbook opens."""

    def test_each_is_sound(self):
        kits = sorted(SITE.glob("**/press-kit.zip"))
        self.assertTrue(kits)
        for path in kits:
            with zipfile.ZipFile(path) as kit:
                self.assertIsNone(kit.testzip(), path)
                self.assertEqual(kit.namelist(), sorted(kit.namelist()), path)
                with kit.open("data/programme.xlsx") as file:
                    book = openpyxl.load_workbook(file)
                tables = [f"data/{name}.csv" for name in book.sheetnames[1:-1]]
                found = [name for name in kit.namelist() if name.startswith("data/")]
                self.assertEqual(found, sorted([*tables, "data/programme.xlsx"]), path)


if __name__ == "__main__":
    unittest.main()
