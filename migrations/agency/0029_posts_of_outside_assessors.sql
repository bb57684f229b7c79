-- Whether what he evaluates is final depends on what he is there (PermenPANRB 6/2022 hlm. 90 A.12).
ALTER TABLE pejabat_luar ADD COLUMN jenis_jabatan TEXT NOT NULL DEFAULT 'pejabat-negara'
  CHECK (jenis_jabatan IN ('pejabat-negara', 'jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas'));
