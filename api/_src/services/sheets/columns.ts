/** What a column of a sheet is called is worded in `couriers:sheet`. */
export type SheetColumn =
  | ("journal" | "day" | "time" | "event" | "key" | "order" | "account" | "debit" | "credit" | "currency")
  | ("event_name" | "account_name" | "codes")
  | ("group" | "name" | "ended" | "came_back" | "percent" | "partly" | "lost" | "charged")
  | ("borne_market" | "borne_shop" | "borne_buyer" | "unpriced" | "coming_back" | "own_back")
  | ("line" | "consignment" | "reference" | "word" | "outcome" | "match" | "state" | "collected")
  | ("delivery_fee" | "cod_fee" | "charges" | "advance" | "payout" | "difference" | "findings")
  | (
      | "kind"
      | "courier"
      | "statement"
      | "since"
      | "amount"
      | "left"
      | "asked"
      | "refused"
      | "reason"
      | "answer"
    )
  | ("shop" | "commission" | "delivery" | "yours" | "stands" | "short")
  | ("charge" | "refused_door" | "rounded" | "ahead" | "vat" | "back" | "expected" | "arrived")
  | ("payable" | "added")
  | ("way_back" | "way_back_vat" | "way_back_taken" | "given_back" | "given_back_on");
