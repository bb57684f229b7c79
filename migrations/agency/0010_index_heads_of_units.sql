-- The line of assessors is derived from the heads alone; in a large agency they are one in twenty rows.
CREATE INDEX penempatan_memimpin ON penempatan (unit, dari) WHERE memimpin = 1;
-- What changes on a day: the plans of these people follow their new line.
CREATE INDEX garis_penilai_dari ON garis_penilai (dari);
-- Exceptions that point at a person.
CREATE INDEX atasan_khusus_penilai ON atasan_khusus (penilai, dari);
