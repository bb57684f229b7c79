-- When the password was last typed in this session: an open session alone does not change how an account is opened.
ALTER TABLE sesi ADD COLUMN dibuktikan_pada INTEGER;
