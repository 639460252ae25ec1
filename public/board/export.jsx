// The menu of files to take away. Each entry says its sentence; the file arrives in the chat.
import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { useHands } from "./editing";

const FILES = [
  ["Excel workbook", "export as Excel"],
  ["PowerPoint slides", "export as PowerPoint"],
  ["One page, PDF", "export as one-page PDF"],
  ["Full report, PDF", "export as PDF"],
  ["Word document", "export as Word"],
  ["Map as a picture", "export the map as PNG"],
];

export function Export() {
  const { say } = useHands();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline" size="sm" className="bsc-export">
          <Download aria-hidden="true" /> Export
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {FILES.map(([title, words]) => (
          <DropdownMenuItem key={title} onSelect={() => say(words)}>
            {title}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
