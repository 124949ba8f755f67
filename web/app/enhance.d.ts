declare module "virtual:enhance/*" {
  const address: string;
  export default address;
}
