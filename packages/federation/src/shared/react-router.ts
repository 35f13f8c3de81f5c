/**
 * What the shell shares of TanStack Router: these names, and no others, so that the rest is shaken off (a shared
 * module is otherwise carried whole). A remote that needs another one adds it here; its build says so.
 */
export {
  Navigate,
  Outlet,
  RouterProvider,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
  useNavigate,
  useParams,
  useRouter,
  useRouterState,
  useSearch,
} from "@tanstack/react-router";
