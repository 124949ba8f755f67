type Words = Readonly<{ bn: string; en: string }>;

/** For the how manieth time it is received, or was; and where one may not receive it alone, what he would have received within a day, in poisha. */
export type HandedIn = Readonly<{
  vendorId: string;
  vendor: Words;
  reference: string;
  nth: number;
  beyond?: Readonly<{ sumMinor: string; limitMinor: string }>;
}>;
