-- The operator's second factor, sealed; a session waits for it before it opens anything.
ALTER TABLE operator ADD COLUMN totp TEXT;
ALTER TABLE operator ADD COLUMN totp_langkah INTEGER NOT NULL DEFAULT 0;
ALTER TABLE operator_sesi ADD COLUMN tahap TEXT NOT NULL DEFAULT 'penuh' CHECK (tahap IN ('kedua', 'penuh'));
