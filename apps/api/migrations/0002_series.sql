ALTER TABLE "booking" ADD COLUMN "recurrence" jsonb;--> statement-breakpoint
ALTER TABLE "occurrence" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "occurrence" ADD COLUMN "reason_text" text;--> statement-breakpoint
ALTER TABLE "occurrence" ADD COLUMN "cancelled_side" text;--> statement-breakpoint
ALTER TABLE "occurrence" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_left_out_has_a_reason" CHECK ("occurrence"."status" NOT IN ('refused', 'skipped') OR "occurrence"."reason" IS NOT NULL);