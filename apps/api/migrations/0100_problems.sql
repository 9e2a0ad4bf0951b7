CREATE TABLE "problem_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"problem_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"file_id" uuid NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_problem_photo_per_rank" UNIQUE("problem_id","rank"),
	CONSTRAINT "problem_photo_rank" CHECK ("problem_photo"."rank" BETWEEN 1 AND 4)
);
--> statement-breakpoint
CREATE TABLE "problem_treatment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"problem_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"step" text NOT NULL,
	"words" text NOT NULL,
	"account_id" uuid NOT NULL,
	"done_by" text NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_treatment_at_a_time" UNIQUE("problem_id","rank"),
	CONSTRAINT "settled_problem_says_how" CHECK ("problem_treatment"."step" <> 'settle' OR "problem_treatment"."words" <> '')
);
--> statement-breakpoint
ALTER TABLE "problem_report" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "problem_report" ADD CONSTRAINT "problem_report_of_tenant" UNIQUE("tenant_id","id");--> statement-breakpoint
ALTER TABLE "problem_photo" ADD CONSTRAINT "problem_photo_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_photo" ADD CONSTRAINT "problem_photo_of_report" FOREIGN KEY ("tenant_id","problem_id") REFERENCES "public"."problem_report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_treatment" ADD CONSTRAINT "problem_treatment_of_report" FOREIGN KEY ("tenant_id","problem_id") REFERENCES "public"."problem_report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_report" ADD CONSTRAINT "problem_report_use" FOREIGN KEY ("tenant_id","occurrence_id") REFERENCES "public"."occurrence"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "problem_report_of_establishment" ON "problem_report" USING btree ("establishment_id","created_at","id");--> statement-breakpoint
CREATE INDEX "problem_report_of_use" ON "problem_report" USING btree ("occurrence_id");--> statement-breakpoint
ALTER TABLE "problem_report" DROP COLUMN "handled_at";--> statement-breakpoint
ALTER TABLE "problem_report" ADD CONSTRAINT "problem_of_a_group_names_its_use" CHECK ("problem_report"."organisation_id" IS NULL OR "problem_report"."occurrence_id" IS NOT NULL);