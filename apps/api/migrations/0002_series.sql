ALTER TABLE "booking" ADD COLUMN "recurrence" jsonb;--> statement-breakpoint
ALTER TABLE "occurrence" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "occurrence" ADD COLUMN "reason_text" text;--> statement-breakpoint
ALTER TABLE "occurrence" ADD COLUMN "cancelled_side" text;--> statement-breakpoint
ALTER TABLE "occurrence" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Until here a refused occurrence was one of a booking refused whole. The owner sees no row of a tenant by itself.
ALTER TABLE "occurrence" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "occurrence" SET "reason" = 'refused' WHERE "status" = 'refused';--> statement-breakpoint
ALTER TABLE "occurrence" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_left_out_has_a_reason" CHECK ("occurrence"."status" NOT IN ('refused', 'skipped') OR "occurrence"."reason" IS NOT NULL);