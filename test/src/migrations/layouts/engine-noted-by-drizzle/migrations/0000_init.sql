CREATE TABLE `users` (
  `id` integer PRIMARY KEY
);
--> statement-breakpoint
CREATE INDEX `i` ON `users` (`id`);
