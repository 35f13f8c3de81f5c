/**
 * What the shell shares of React Query: these names, and no others, so that the rest is shaken off (a shared module
 * is otherwise carried whole). A remote that needs another one adds it here; its build says so.
 */
export {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  hashKey,
  infiniteQueryOptions,
  keepPreviousData,
  mutationOptions,
  queryOptions,
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
