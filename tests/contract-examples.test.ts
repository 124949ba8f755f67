import { expect, it } from "vitest";
import { z } from "zod";
import { CodeView, MeView } from "@haat/contract/auth";
import { DeskView } from "@haat/contract/desk";
import { MailedView, WaysView } from "@haat/contract/password";
import { IdentityList, OauthLinkedView, OauthStartView, ProviderList } from "@haat/contract/oauth";
import { PhoneChangeView } from "@haat/contract/phone-change";
import { SessionList, SessionView } from "@haat/contract/session";
import { CspReports } from "@haat/contract/csp-reports";
import { CartView, QuoteView } from "@haat/contract/cart";
import { DeliveryView, PlaceList } from "@haat/contract/delivery";
import { AreaList, CategoryView, ProductCard, ProductView, VendorView } from "@haat/contract/catalog";
import { HomeSectionBody, HomeSectionChange, HomeView } from "@haat/contract/home-page";
import { ProductPage, SuggestionList } from "@haat/contract/listing";

it.each<[string, z.ZodType]>([
  ...Object.entries({
    CodeView,
    MeView,
    SessionView,
    SessionList,
    CartView,
    QuoteView,
    MailedView,
    WaysView,
    PhoneChangeView,
  }),
  ...Object.entries({ DeliveryView, PlaceList }),
  ...Object.entries({ ProviderList, OauthStartView, OauthLinkedView, IdentityList, DeskView, CspReports }),
  ...Object.entries({
    AreaList,
    CategoryView,
    ...{ HomeSectionBody, HomeSectionChange, HomeView },
    ProductCard,
    ProductPage,
    SuggestionList,
    ProductView,
    VendorView,
  }),
])("the example of %s is one", (_, schema) => {
  const example = z.globalRegistry.get(schema)?.["example"];
  expect(schema.parse(example)).toEqual(example);
});
