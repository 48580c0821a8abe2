-- All seats of a booking's party are one claim: looked at when all is written, since a move takes the new place before the old one is given back.
ALTER TABLE slot_claims ADD CONSTRAINT ex_slot_claims_one_party
    EXCLUDE USING gist (booking_id WITH =, id WITH <>) WHERE (booking_id IS NOT NULL) DEFERRABLE INITIALLY DEFERRED;
