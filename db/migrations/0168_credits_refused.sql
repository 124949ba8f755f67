-- Whoever writes a row that names a credit of our bank, the wall before it reads for itself what else has counted that credit: an accountant
-- of a shop who declared cash as the edge's own role was told of a missing permission.
do $$
begin
  grant create on schema public to haat_engine;
  alter function refuse_counted_credit() owner to haat_engine;
  revoke create on schema public from haat_engine;
end $$;
--> statement-breakpoint
alter function refuse_counted_credit() security definer;
