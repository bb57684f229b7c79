-- The operator reads the newest runs of one agency, and those that never finished.
CREATE INDEX tugas_agency ON tugas (agency, mulai_pada);
CREATE INDEX tugas_belum ON tugas (mulai_pada) WHERE selesai_pada IS NULL;
