/** Where things are to be brought, as this browser remembers it: a thana or upazila and its district. */
export type Place = Readonly<{ areaId: string; districtId: string }>;

const spelled = /^([a-z0-9-]{1,60})~(dis-[a-z0-9-]{1,56})$/;

export function parsePlace(text: string | null | undefined): Place | null {
  const [, areaId, districtId] = spelled.exec(text ?? "") ?? [];
  return areaId !== undefined && districtId !== undefined ? { areaId, districtId } : null;
}

export const printPlace = ({ areaId, districtId }: Place): string => `${areaId}~${districtId}`;
