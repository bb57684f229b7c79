-- "Who was already rated on this unit's result?" is asked before the result is changed.
CREATE INDEX IF NOT EXISTS evaluasi_unit_penilai ON evaluasi (unit_penilai, periode, keadaan);
