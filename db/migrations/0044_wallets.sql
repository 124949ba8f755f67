-- Four wallets, and cash at the door.
alter table orders drop constraint orders_method;
--> statement-breakpoint
alter table orders add constraint orders_method check (method in ('bkash','nagad','rocket','upay','cod')) not valid;
--> statement-breakpoint
alter table orders validate constraint orders_method;
