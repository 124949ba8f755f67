-- A number is that of one payment's refunds, whoever says so: not only of what two people write down, but also of what a wallet or its
-- statement tells. Told of another payment's refund, nobody can tell which of them is home: a person looks, as where a number repeats.
create index refund_number on refund (upper(provider_refund_trx)) where provider_refund_trx is not null;
--> statement-breakpoint
create function is_number_of_another(p_wallet text, p_number text, p_attempt text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from refund_evidence e join refund o on o.id = e.refund_id
      where e.method = p_wallet and e.trx = p_number and e.state in ('open','confirmed') and o.attempt_id <> p_attempt)
    or exists (select from refund o join payment_attempt a on a.id = o.attempt_id
      where upper(o.provider_refund_trx) = p_number and o.attempt_id <> p_attempt and a.method = p_wallet)
$$;
--> statement-breakpoint
create or replace function refund_number_of_one_payment() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('refund number:' || new.method || ':' || new.trx, 0));
  if is_number_of_another(new.method, new.trx, (select attempt_id from refund where id = new.refund_id)) then
    raise exception using errcode = 'HAAT1', message = 'refund.trx_used';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Cash that went home by a wallet has that wallet's number, and its evidence says which.
create function told_number_of_one_payment() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_number text := upper(new.provider_refund_trx);
  v_wallet text := coalesce(
    (select e.method from refund_evidence e where e.refund_id = new.id and e.state = 'confirmed' and e.trx = upper(new.provider_refund_trx) limit 1),
    (select a.method from payment_attempt a where a.id = new.attempt_id));
begin
  perform pg_advisory_xact_lock(hashtextextended('refund number:' || v_wallet || ':' || v_number, 0));
  if is_number_of_another(v_wallet, v_number, new.attempt_id) then
    raise exception using errcode = '23505', constraint = 'refund_trx_once', message = 'the number is that of another payment''s refund';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger told_number_of_one_payment before update of provider_refund_trx on refund for each row
  when (new.provider_refund_trx is not null and new.provider_refund_trx is distinct from old.provider_refund_trx)
  execute function told_number_of_one_payment();
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  alter function is_number_of_another(text,text,text) owner to haat_engine;
  revoke all on function is_number_of_another(text,text,text) from public;
  grant execute on function is_number_of_another(text,text,text) to haat_job;
  revoke create on schema public from haat_engine;
end $$;
