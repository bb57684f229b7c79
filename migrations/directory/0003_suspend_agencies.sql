-- The state a suspended agency returns to when the operator lifts the suspension.
ALTER TABLE agency ADD COLUMN ditangguhkan_dari TEXT;
