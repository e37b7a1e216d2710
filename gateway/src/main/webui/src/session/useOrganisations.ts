import { useQuery } from "@tanstack/react-query";
import { organisations } from "../api/queries";

export function useOrganisationName(): (code: string) => string {
  const { data } = useQuery(organisations());
  return (code) => data?.items.find((organisation) => organisation.code === code)?.legalName ?? code;
}
