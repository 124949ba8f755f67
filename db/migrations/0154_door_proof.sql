-- What a person said of a door at which not all stayed, for whoever may read the part's proof: which pieces, which sum, by whom.
grant create on schema public to haat_engine;
--> statement-breakpoint
create function door_proof_of(p_sub_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('kind', d.kind, 'at', d.made_at, 'name', u.name, 'due', d.due_minor::text, 'told', d.told_minor::text, 'note', d.note,
      'isShop', exists (select from vendor_member m where m.vendor_id = d.vendor_id and m.user_id = d.made_by),
      'pieces', (select coalesce(json_agg(json_build_object('bn', concat_ws(' · ', l.title_bn, nullif(l.label_bn, '')), 'en', concat_ws(' · ', l.title_en, nullif(l.label_en, '')), 'ordered', l.quantity, 'refused', coalesce(r.quantity, 0)) order by l.id), '[]')
        from order_line l left join refund_case_line r on r.case_id = d.case_id and r.order_line_id = l.id where l.sub_order_id = d.sub_order_id))
    from door_outcome d join user_account u on u.id = d.made_by where d.sub_order_id = p_sub_order
$$;
--> statement-breakpoint
revoke all on function door_proof_of(text) from public;
--> statement-breakpoint
grant execute on function door_proof_of(text) to haat_app, haat_job;
--> statement-breakpoint
alter function door_proof_of(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
