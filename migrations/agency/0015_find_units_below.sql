-- Names behind a number are read unit by unit: what lies below a unit, in the order of units.
CREATE INDEX unit_leluhur_leluhur ON unit_leluhur (leluhur, unit);
