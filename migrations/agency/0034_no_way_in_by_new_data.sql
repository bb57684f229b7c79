-- Whoever may change an address or a number shall not thereby get at the account behind it: 0024 said so of an address
-- that took the place of another. An account in use that had none is remembered with '': its owner knew of no address.
DROP TRIGGER akun_ingat_email;
CREATE TRIGGER akun_ingat_email AFTER UPDATE OF email ON pegawai
WHEN OLD.email IS NOT NEW.email BEGIN
  UPDATE akun SET email_lama = coalesce(email_lama, OLD.email, ''), peringatan = coalesce(peringatan, 'surel')
    WHERE pegawai = NEW.id AND (sandi_hash IS NOT NULL OR terakhir_masuk_pada IS NOT NULL);
END;

-- An account in use whose number somebody else has changed since: a provider that names the new number does not open
-- it before its owner has signed in by that number himself.
ALTER TABLE akun ADD COLUMN nomor_asing INTEGER NOT NULL DEFAULT 0 CHECK (nomor_asing IN (0, 1));
CREATE TRIGGER akun_ingat_nomor AFTER INSERT ON nomor_pegawai BEGIN
  UPDATE akun SET nomor_asing = 1
    WHERE pegawai = NEW.pegawai AND (sandi_hash IS NOT NULL OR terakhir_masuk_pada IS NOT NULL);
END;
CREATE TRIGGER akun_ingat_nomor_pindah AFTER UPDATE OF pegawai ON nomor_pegawai BEGIN
  UPDATE akun SET nomor_asing = 1
    WHERE pegawai = NEW.pegawai AND (sandi_hash IS NOT NULL OR terakhir_masuk_pada IS NOT NULL);
END;
