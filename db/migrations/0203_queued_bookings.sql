-- What was sent with others in one call waits in its courier's queue, and may become a parcel hours later. One that he makes after we took
-- it for absent is a second parcel, which somebody has him call off.
alter table parcel_booking add column sent_together boolean not null default false,
  add column surfaced_at timestamptz, add column surfaced_number text,
  add column surfaced_gone_at timestamptz, add column surfaced_gone_by text references user_account (id),
  add constraint parcel_booking_surfaced check ((surfaced_at is null) = (surfaced_number is null)
    and (surfaced_gone_at is null) = (surfaced_gone_by is null) and (surfaced_gone_at is null or surfaced_at is not null)
    and (surfaced_at is null or state = 'rejected'));
--> statement-breakpoint
create index parcel_booking_surfaced_open on parcel_booking (surfaced_at) where surfaced_at is not null and surfaced_gone_at is null;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('keep_parcel_booking()'::regprocedure);
  v_was text := '''cancel_code'',''version'']';
  v_once text := 'if old.consignment_id is not null and';
begin
  if strpos(v_source, v_was) = 0 or strpos(v_source, v_once) = 0 then
    raise exception 'keep_parcel_booking() no longer has: % or %', v_was, v_once;
  end if;
  v_source := replace(v_source, v_was, '''cancel_code'',''version'',''sent_together'',''surfaced_at'',''surfaced_number'',''surfaced_gone_at'',''surfaced_gone_by'']');
  v_source := replace(v_source, v_once, 'if old.surfaced_at is not null and (new.surfaced_at, new.surfaced_number) is distinct from (old.surfaced_at, old.surfaced_number) then
    raise exception ''a second parcel is seen once'' using errcode = ''23514'', constraint = ''parcel_booking_seen_once'';
  end if;
  ' || v_once);
  execute v_source;
end $patch$;
--> statement-breakpoint
grant update (sent_together, surfaced_at, surfaced_number, surfaced_gone_at, surfaced_gone_by) on parcel_booking to haat_job;
