-- A parcel weighs what is in it as it leaves: pieces that were taken out before stay on the shelf.
do $patch$
declare
  was text := pg_get_functiondef('freight_of(text)'::regprocedure);
  become text := replace(was, 'sum(l.weight_grams * l.quantity)', 'sum(l.weight_grams * (l.quantity - given_back_of(l.id)))');
begin
  if become = was then raise exception 'freight_of is not as it was'; end if;
  execute become;
end $patch$;
