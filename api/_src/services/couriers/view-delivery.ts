import type { BookedDeliveryView } from "@haat/contract/booked-delivery";
import type { BookedDelivery } from "@haat/db/queries/couriers/undelivered";
import type { Locale } from "@haat/i18n/locale";
import { moneyView } from "../../views/money.ts";

export const bookedDeliveryView = (booked: BookedDelivery, locale: Locale): BookedDeliveryView => ({
  cash: moneyView(booked.cash, locale),
  earning: moneyView(booked.earning, locale),
  commission: moneyView(booked.commission, locale),
  vat: moneyView(booked.vat, locale),
  delivery: moneyView(booked.delivery, locale),
  charge: moneyView(booked.charge, locale),
  isOwn: booked.isOwn ?? false,
});
