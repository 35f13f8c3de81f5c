export { Address } from "../components/address/address.tsx";
export type { AddressProps } from "../components/address/address.tsx";
