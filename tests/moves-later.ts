/** Legal moves that no verb makes yet, each with whose it is. A verb for one of them takes it out of here. */
export const later: Readonly<Record<string, string>> = {
  "order: draft > confirmed": "vouchers and points that pay for all of it (issue 6)",
  "order: confirmed > completed": "a courier's events that come all at once (issue 5)",
  "attempt: cod_collected > cod_short": "a courier's statement that lacks cash (issue 5)",
  "attempt: cod_short > cod_remitted": "a courier's statement that lacks cash (issue 5)",
  "sub_order: in_transit > lost": "a parcel that is lost (issue 5)",
  "sub_order: rto_in_transit > lost": "a parcel that is lost (issue 5)",
  "sub_order: rto_in_transit > returned_to_origin": "a parcel that comes back (issue 5)",
  "shipment:  > created": "booking (issue 5)",
  "shipment: created > label_ready": "booking (issue 5)",
  "shipment: created > void": "booking (issue 5)",
  "reservation: shipped > restocked": "a parcel that comes back (issue 5)",
  "reservation: shipped > written_off": "a parcel that is lost (issue 5)",
};
