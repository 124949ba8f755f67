-- An order whose time is over is ended by one worker at a time: it asks the wallet first, outside any transaction.
alter table orders add column expiry_lease_until timestamp with time zone;
