-- Sign-ups under way, in the order they came: what the job goes on with.
CREATE INDEX pendaftaran_menunggu ON pendaftaran (dibuat_pada) WHERE selesai_pada IS NULL;
