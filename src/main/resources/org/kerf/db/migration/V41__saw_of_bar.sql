-- Each planned bar waits for one saw: that of its plan, until it is moved to another.
ALTER TABLE plan_bar ADD COLUMN saw_id UUID;
UPDATE plan_bar SET saw_id = (SELECT p.saw_id FROM cut_plan p WHERE p.id = plan_bar.plan_id);
ALTER TABLE plan_bar ALTER COLUMN saw_id SET NOT NULL;

-- The turn that a person gave the bar; nothing where it has the turn that its plan gave it.
ALTER TABLE plan_bar ADD COLUMN turn_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE plan_bar ADD COLUMN turn_seq INTEGER;

-- The turn that the bar had when it was not found, for undoing.
ALTER TABLE LEDGER.missing_bar ADD COLUMN turn_at_before TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE LEDGER.missing_bar ADD COLUMN turn_seq_before INTEGER;
