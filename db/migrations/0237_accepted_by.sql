-- What one has accepted, or left out, of a courier's other statements within a day counts against what he may alone.
create index remittance_row_decided on remittance_row using btree (decided_by, decided_at) where decision is not null;
--> statement-breakpoint
create index remittance_act_dropped on remittance_act using btree (by_id, made_at) where act = 'drop';
