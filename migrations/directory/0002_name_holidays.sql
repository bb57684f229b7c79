-- A list of dates alone is unreadable: the day's name as the decree prints it.
ALTER TABLE libur ADD COLUMN keterangan TEXT NOT NULL DEFAULT '';
