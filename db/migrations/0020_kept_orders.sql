-- A repeated order is answered as it was the first time, byte for byte, whatever became of the order since. The document is
-- kept beside its key in the transaction that placed it. Keys hold what callers were told: the edge reads one it can name.
create function kept_order(p_caller text, p_route text, p_key text)
returns table (document jsonb, lang text, body_hash text)
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  update idempotency_key k set answer = k.answer || jsonb_build_object('document', order_document(k.answer->>'orderId'))
   where k.caller = p_caller and k.route = p_route and k.key = p_key and k.answer ? 'orderId' and not k.answer ? 'document';
  return query select k.answer->'document', o.lang, k.body_hash
    from idempotency_key k join orders o on o.id = k.answer->>'orderId'
   where k.caller = p_caller and k.route = p_route and k.key = p_key;
end $$;
--> statement-breakpoint
alter function kept_order(text, text, text) owner to haat_engine;
--> statement-breakpoint
revoke all on function kept_order(text, text, text) from public;
--> statement-breakpoint
grant execute on function kept_order(text, text, text) to haat_app, haat_job;
--> statement-breakpoint
grant execute on function sub_order_lines(text), order_document(text) to haat_engine;
--> statement-breakpoint
revoke select on idempotency_key from haat_app;
