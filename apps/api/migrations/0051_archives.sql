CREATE TABLE "elimination_line" (
	"tenant_id" uuid NOT NULL,
	"elimination_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"organisation_name" text NOT NULL,
	"establishment_name" text NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date NOT NULL,
	"due_on" date NOT NULL,
	"years" integer NOT NULL,
	"fate" text NOT NULL,
	"is_kept" boolean DEFAULT false NOT NULL,
	"file_ids" uuid[] NOT NULL,
	"files" jsonb NOT NULL,
	CONSTRAINT "elimination_line_elimination_id_record_id_pk" PRIMARY KEY("elimination_id","record_id"),
	CONSTRAINT "record_is_listed_once" UNIQUE("tenant_id","record_id")
);
--> statement-breakpoint
CREATE TABLE "elimination" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"visa_number" text,
	"visa_given_by" text,
	"visa_given_on" date,
	"visa_recorded_at" timestamp (3) with time zone,
	"visa_recorded_by" uuid,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "elimination_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "elimination_number" UNIQUE("tenant_id","number"),
	CONSTRAINT "visa_is_complete" CHECK (num_nulls("elimination"."visa_number", "elimination"."visa_given_by", "elimination"."visa_given_on", "elimination"."visa_recorded_at", "elimination"."visa_recorded_by") IN (0, 5)),
	CONSTRAINT "erasure_follows_visa" CHECK ("elimination"."erased_at" IS NULL OR "elimination"."visa_number" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE "retention_check" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "erased_on_list" integer;--> statement-breakpoint
ALTER TABLE "elimination_line" ADD CONSTRAINT "line_of_elimination" FOREIGN KEY ("tenant_id","elimination_id") REFERENCES "public"."elimination"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "elimination" ADD CONSTRAINT "elimination_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_check" ADD CONSTRAINT "retention_check_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "elimination_line_files" ON "elimination_line" USING gin ("file_ids");--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "erasure_names_its_list" CHECK (num_nulls("file"."erased_at", "file"."erased_on_list") IN (0, 2));