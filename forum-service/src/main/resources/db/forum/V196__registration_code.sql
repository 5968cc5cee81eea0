-- One index for both questions: whose code that is at this event, and which events a code is for. Each index of a registration
-- is written for everybody who registers.
alter table registration add constraint registration_code_once unique (code, event_id);
alter table registration drop constraint registration_code;
drop index registration_by_code;
