-- What came back and is on no shelf rings, and is looked for every minute: few parts are on their way back, among all that ever were.
create index sub_order_coming_back on sub_order (id) where state = 'rto_in_transit';
