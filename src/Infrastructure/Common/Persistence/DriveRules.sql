-- What Google said of drives between cells of a thousandth of a degree. Only a cache: whoever loses it asks again.
CREATE TABLE drive_times (
    from_north integer NOT NULL CHECK (from_north BETWEEN -90000 AND 90000),
    from_east integer NOT NULL CHECK (from_east BETWEEN -180000 AND 180000),
    to_north integer NOT NULL CHECK (to_north BETWEEN -90000 AND 90000),
    to_east integer NOT NULL CHECK (to_east BETWEEN -180000 AND 180000),
    seconds integer CHECK (seconds >= 0), -- null: no road leads there
    good_until timestamptz NOT NULL,
    PRIMARY KEY (from_north, from_east, to_north, to_east)
);
CREATE INDEX ix_drive_times_good_until ON drive_times (good_until);
